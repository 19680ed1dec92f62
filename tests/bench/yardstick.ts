import websocket from '@fastify/websocket';
import Fastify from 'fastify';
import pg from 'pg';
import type { WebSocket } from 'ws';

/** The bare server that ours is held against: the same framework and driver, the same work, nothing else. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = Fastify();
await app.register(websocket);

app.get<{ Params: { count: string } }>('/items/:count', async ({ params }) => {
  const text = 'select id, author, at, supports, text from bare.item where topic = 1 order by id limit $1';
  return (await pool.query({ name: 'items', text, values: [params.count] })).rows;
});

const INSERT = { name: 'insert', text: 'insert into bare.item (topic, author, text) values (2, $1, $2) returning id' };
app.post<{ Body: { text: string } }>('/items', async ({ body }) => {
  const { rows } = await pool.query({ ...INSERT, values: ['bare', body.text] });
  return { id: rows[0].id };
});

/** As many statements as one of ours needs: some read before, the others in one transaction that ends with an insert. */
app.post<{ Params: { before: string; within: string }; Body: { text: string } }>(
  '/statements/:before/:within',
  async ({ params, body }) => {
    const read = { name: 'read', text: 'select author from bare.item where id = $1', values: [1] };
    for (let left = Number(params.before); left > 0; left--) await pool.query(read);
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (let left = Number(params.within) - 3; left > 0; left--) await client.query(read);
      const { rows } = await client.query({ ...INSERT, values: ['bare', body.text] });
      await client.query('commit');
      return { id: rows[0].id };
    } finally {
      client.release();
    }
  },
);

const sockets = new Set<WebSocket>();
app.get('/ws', { websocket: true }, (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});
app.post('/say', async ({ body }) => {
  const frame = Buffer.from(JSON.stringify(body));
  for (const socket of sockets) socket.send(frame, { binary: false });
  return {};
});

await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
