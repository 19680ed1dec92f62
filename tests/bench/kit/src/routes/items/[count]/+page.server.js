import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

export const load = async ({ params }) => {
  const text = 'select id, author, at, supports, text from bare.item where topic = 1 order by id limit $1';
  return { items: (await pool.query({ name: 'items', text, values: [params.count] })).rows };
};
