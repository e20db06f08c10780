-- What a review and its views are asked by; nothing is kept that was not.

-- Events as they hold now, by day: counted and grouped without reading their rows.
CREATE INDEX event_now ON event (day, type, status, id) WHERE until_seq IS NULL;
-- What was decided, by what it was.
CREATE INDEX correction_what ON correction (what, report, number) WHERE until_seq IS NULL;
