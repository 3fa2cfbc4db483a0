-- Intervals of days by about how long they are, so that those that touch a period are found without reading all that
-- began before it: 0 for one day, else the number of octal digits of the days between its ends, and 22 for what has only
-- one end or none. Of each length only beginnings that lie so many days before the period can reach into it
-- (core/query/conditions.cpp asks so, in these words).

DROP INDEX occasion_said;
CREATE INDEX occasion_said ON occasion (
    (CASE WHEN said_earliest = said_latest THEN 0
          ELSE length(printf('%o', coalesce(julianday(said_latest) - julianday(said_earliest), -1))) END),
    said_earliest, said_latest);

DROP INDEX claim_happened;
CREATE INDEX claim_happened ON claim (
    (CASE WHEN happened_earliest = happened_latest THEN 0
          ELSE length(printf('%o', coalesce(julianday(happened_latest) - julianday(happened_earliest), -1))) END),
    happened_earliest, happened_latest);
