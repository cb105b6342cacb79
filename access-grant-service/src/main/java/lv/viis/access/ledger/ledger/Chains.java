package lv.viis.access.ledger.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.viis.access.ledger.ledger.Unlinked.Told;

/** Appends to the chains; only one replica does at a time. */
final class Chains {

    /** Where a chain stands. */
    private record End(long sequence, String hash) {}

    private static final End NOT_BEGUN = new End(0, Entry.NOTHING);

    private Chains() {}

    static void append(Connection database, List<Told> told, Instant now) throws SQLException {
        begin(database, told.stream().map(Told::chain).distinct().toList(), now);
        var ends = ends(database, told.stream().map(Told::chain).distinct().toList());
        try (var insert = database.prepareStatement("""
                insert into ledger_entry (chain, sequence, previous, hash, event_id, type, linked_at, content, aggregate_id,
                                          subject_ids) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var event : told) {
                var end = ends.getOrDefault(event.chain(), NOT_BEGUN);
                var entry = Entry.link(
                        event.chain(),
                        end.sequence() + 1,
                        end.hash(),
                        event.eventId(),
                        event.type(),
                        now,
                        event.content());
                ends.put(event.chain(), new End(entry.sequence(), entry.hash()));
                add(database, insert, entry, event);
            }
            insert.executeBatch();
        }
    }

    private static void begin(Connection database, Collection<String> chains, Instant now) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into ledger_chain (chain, begun_at) values (?, ?) on conflict do nothing")) {
            for (var chain : chains) {
                insert.setString(1, chain);
                insert.setTimestamp(2, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, End> ends(Connection database, Collection<String> chains) throws SQLException {
        var ends = new HashMap<String, End>();
        try (var query = database.prepareStatement("""
                select c.chain, e.sequence, encode(e.hash, 'hex')
                  from unnest(?) c(chain) cross join lateral (
                       select sequence, hash from ledger_entry where chain = c.chain order by sequence desc limit 1) e""")) {
            query.setArray(1, database.createArrayOf("text", chains.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ends.put(row.getString(1), new End(row.getLong(2), row.getString(3)));
                }
            }
        }
        return ends;
    }

    private static void add(Connection database, PreparedStatement insert, Entry entry, Told event)
            throws SQLException {
        insert.setString(1, entry.chain());
        insert.setLong(2, entry.sequence());
        insert.setBytes(3, Hashes.parse(entry.previousHash()));
        insert.setBytes(4, Hashes.parse(entry.hash()));
        insert.setObject(5, entry.eventId());
        insert.setString(6, entry.type());
        insert.setTimestamp(7, Timestamp.from(entry.linkedAt()));
        insert.setString(8, entry.content());
        insert.setObject(9, event.aggregateId());
        if (event.subjectIds() == null) {
            insert.setNull(10, Types.ARRAY);
        } else {
            insert.setArray(10, database.createArrayOf("uuid", event.subjectIds()));
        }
        insert.addBatch();
    }
}
