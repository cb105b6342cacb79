package lv.viis.access.ledger.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.calendar.Riga;

/** Makes the root of each day that is over, in order and without a gap, also of days that nothing ran on. */
final class CloseDays {

    private record Last(long number, LocalDate day, String sha256) {}

    private CloseDays() {}

    /** To be called before anything is linked on a new day, by the only replica that links. */
    static void close(Connection database, Instant now) throws SQLException {
        var today = Riga.day(now);
        var last = last(database);
        while (last != null && last.day().isBefore(today.minusDays(1))) {
            last = close(database, last, now);
        }
    }

    private static Last close(Connection database, Last last, Instant now) throws SQLException {
        var heads = heads(database, last.number());
        var tree = new MerkleTree();
        heads.forEach(head -> tree.add(head.leaf()));
        var root = new RootDocument(
                last.number() + 1,
                last.day().plusDays(1),
                last.sha256(),
                heads.size(),
                Hashes.hex(tree.root()),
                bootstrap(database));
        try (var insert = database.prepareStatement(
                "insert into ledger_root (number, day, document, sha256, made_at) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, root.number());
            insert.setObject(2, root.day());
            insert.setString(3, root.text());
            insert.setBytes(4, Hashes.sha256(root.text()));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.executeUpdate();
        }
        keep(database, root.number(), heads);
        return new Last(root.number(), root.day(), root.sha256());
    }

    /** The newest root; before the first one, the day before the ledger began; null while it has not. */
    private static Last last(Connection database) throws SQLException {
        try (var query = database.prepareStatement("""
                select number, day, encode(sha256, 'hex') from ledger_root
                union all
                (select 0, riga_day(min(begun_at)) - 1, repeat('0', 64)
                   from ledger_chain having count(*) > 0)
                order by 1 desc limit 1""");
                var row = query.executeQuery()) {
            return row.next() ? new Last(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)) : null;
        }
    }

    private static List<ChainHead> heads(Connection database, long previousRoot) throws SQLException {
        var heads = new ArrayList<ChainHead>();
        try (var query = database.prepareStatement("""
                select c.chain, coalesce(h.last_sequence, 0) + 1, e.sequence, encode(e.hash, 'hex')
                  from ledger_chain c
                  cross join lateral (select sequence, hash from ledger_entry
                                       where chain = c.chain order by sequence desc limit 1) e
                  left join ledger_head h on h.root_number = ? and h.chain = c.chain
                 order by c.chain collate "C\"""")) {
            query.setLong(1, previousRoot);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    heads.add(new ChainHead(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), ""));
                }
            }
        }
        var complete = new ArrayList<ChainHead>(heads.size());
        for (var head : heads) {
            complete.add(new ChainHead(
                    head.chain(), head.firstSequence(), head.lastSequence(), head.hash(), segment(database, head)));
        }
        return complete;
    }

    private static String segment(Connection database, ChainHead head) throws SQLException {
        var tree = new MerkleTree();
        if (head.firstSequence() <= head.lastSequence()) {
            try (var query = database.prepareStatement(
                    "select hash from ledger_entry where chain = ? and sequence between ? and ? order by sequence")) {
                query.setString(1, head.chain());
                query.setLong(2, head.firstSequence());
                query.setLong(3, head.lastSequence());
                query.setFetchSize(5000);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        tree.add(MerkleTree.leaf(row.getBytes(1)));
                    }
                }
            }
        }
        return Hashes.hex(tree.root());
    }

    private static void keep(Connection database, long root, List<ChainHead> heads) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into ledger_head (root_number, chain, first_sequence, last_sequence, hash, segment)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (var head : heads) {
                insert.setLong(1, root);
                insert.setString(2, head.chain());
                insert.setLong(3, head.firstSequence());
                insert.setLong(4, head.lastSequence());
                insert.setBytes(5, Hashes.parse(head.hash()));
                insert.setBytes(6, Hashes.parse(head.segment()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String bootstrap(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select coalesce(ledger_bootstrap(), 'none')");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
