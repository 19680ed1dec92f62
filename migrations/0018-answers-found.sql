-- Published answers were never put into the search index: it is read anew from the beginning of the log, once.
delete from reader_cursor where name = 'search';
