/**
 * The tables of the chronology. A handle (`no`, see chronology/handle.ts) holds its event's month, so that `event` is partitioned by
 * time, and grows at its recent end.
 *
 * `identity` tells which events are there, by the id that their source gives them. `posting` is an inverted index: for a key (a stemmed
 * term, or a name, place or actor) the handles of the events that hold it (see handle-list.ts). An import appends a new part of a key's
 * list instead of rewriting it; `size` lets frequencies be read without the lists. `shelf` tells how many handles of a month were given
 * out, and how many of them stories were looked for among. `merged` keeps what a story was made of, as it was imported. `coverage` counts items by source, month, region
 * and collection, so that no question about the whole has to read the whole.
 */
export function tables(bounds: readonly number[]): string[] {
  const [first = 0] = bounds
  const partitions = bounds.map((from, index) => {
    const to = bounds[index + 1]
    return `CREATE TABLE event_${index + 1} PARTITION OF event FOR VALUES FROM (${from}) TO (${to ?? 'MAXVALUE'})`
  })
  return [
    `CREATE TABLE event (
       no int PRIMARY KEY,
       first_day text COLLATE "C",
       last_day text COLLATE "C",
       body text NOT NULL,
       words text NOT NULL
     ) PARTITION BY RANGE (no)`,
    `CREATE TABLE event_0 PARTITION OF event FOR VALUES FROM (MINVALUE) TO (${first})`,
    ...partitions,
    `CREATE TABLE identity (id text COLLATE "C" PRIMARY KEY, no int NOT NULL, hash bigint NOT NULL, source text NOT NULL)`,
    `CREATE TABLE posting (
       key text COLLATE "C" NOT NULL,
       role smallint NOT NULL,
       part int NOT NULL,
       size int NOT NULL,
       handles bytea NOT NULL,
       PRIMARY KEY (key, role, part)
     )`,
    // Packed already.
    `ALTER TABLE posting ALTER COLUMN handles SET STORAGE EXTERNAL`,
    `CREATE TABLE shelf (month int PRIMARY KEY, taken int NOT NULL, looked int NOT NULL DEFAULT 0)`,
    `CREATE TABLE merged (no int PRIMARY KEY, story int NOT NULL, body text NOT NULL, words text NOT NULL)`,
    `CREATE INDEX merged_story ON merged (story)`,
    `CREATE TABLE coverage (
       source text NOT NULL,
       month int NOT NULL,
       region text NOT NULL,
       collection text NOT NULL,
       events int NOT NULL,
       PRIMARY KEY (source, month, region, collection)
     )`,
    `CREATE TABLE IF NOT EXISTS setting (name text PRIMARY KEY, value text NOT NULL)`,
  ]
}
