package lv.viis.access.ledger.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ledger.ledger.ExportFormat.EntryLine;
import lv.viis.access.ledger.ledger.ExportFormat.FirstLine;
import lv.viis.access.ledger.ledger.ExportFormat.LastLine;
import lv.viis.access.ledger.ledger.ExportFormat.RootLine;
import lv.viis.access.ledger.ledger.ExportFormat.RootOf;

/**
 * Writes a chain out as it stands, with the roots over it, a page at a time and each in a transaction: what it has up to its
 * end is never changed, and who reads slowly keeps no connection.
 */
@ApplicationScoped
class ExportChain {

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource dataSource;
    private final Roots roots;

    ExportChain(AgroalDataSource dataSource, Roots roots) {
        this.dataSource = dataSource;
        this.roots = roots;
    }

    /** @param end where the chain stood when the export was asked for and recorded */
    void write(String chain, long end, OutputStream out) throws IOException {
        line(out, FirstLine.of(chain));
        var hash = Entry.NOTHING;
        for (var after = 0L; after < end; ) {
            var from = after;
            var page = read(database -> entries(database, chain, from, end));
            if (page.isEmpty()) {
                break;
            }
            for (var entry : page) {
                line(out, EntryLine.of(entry));
            }
            var last = page.get(page.size() - 1);
            after = last.sequence();
            hash = last.hash();
        }
        for (var number : read(database -> rootsOver(database, chain, end))) {
            line(out, new RootOf(QuarkusTransaction.joiningExisting().call(() -> rootLine(chain, number))));
        }
        line(out, new LastLine(end, hash));
    }

    private interface Query<T> {
        T of(Connection database) throws SQLException;
    }

    private <T> T read(Query<T> query) throws IOException {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                try (var database = dataSource.getConnection()) {
                    return query.of(database);
                }
            });
        } catch (QuarkusTransactionException e) {
            throw new IOException(e.getCause());
        }
    }

    private RootLine rootLine(String chain, long number) {
        var heads = roots.heads(number);
        var index = heads.stream().map(ChainHead::chain).toList().indexOf(chain);
        var path = MerkleTree.path(heads.stream().map(ChainHead::leaf).toList(), index);
        return RootLine.of(
                roots.of(number),
                heads.get(index),
                index,
                path.stream().map(Hashes::hex).toList());
    }

    /** Those of the days on which the chain grew, and the newest. */
    private static List<Long> rootsOver(Connection database, String chain, long end) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var query = database.prepareStatement("""
                select root_number from ledger_head h where chain = ? and last_sequence <= ?
                   and (first_sequence <= last_sequence
                        or root_number = (select max(number) from ledger_root))
                 order by root_number""")) {
            query.setString(1, chain);
            query.setLong(2, end);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        return numbers;
    }

    private static List<Entry> entries(Connection database, String chain, long after, long end) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var query = database.prepareStatement("""
                select sequence, encode(previous, 'hex'), event_id, type, linked_at, content, encode(hash, 'hex')
                  from ledger_entry where chain = ? and sequence > ? and sequence <= ? order by sequence limit ?""")) {
            query.setString(1, chain);
            query.setLong(2, after);
            query.setLong(3, end);
            query.setInt(4, AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            chain,
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getString(6),
                            row.getString(7)));
                }
            }
        }
        return entries;
    }

    private static void line(OutputStream out, Record line) throws IOException {
        out.write((ExportFormat.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
