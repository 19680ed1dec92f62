-- The board asks of every open case when it was last reminded.
CREATE INDEX "activity_reminded" ON "activity" ("case_id", "id") WHERE kind = 'case.reminded';
