package lv.viis.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Years of access-grant, made by its database itself: 60,000 people, 200,000 grants and their ledger. */
final class LedgerPast {

    static final int SCHOOLS = 3000;
    static final int FEWEST_ENTRIES = 300_000;
    private static final int DAYS = 73;

    private LedgerPast() {}

    /** @param entries of the ledger, at least {@link #FEWEST_ENTRIES} */
    static void make(Connection database, int entries) throws SQLException, IOException {
        var started = System.nanoTime();
        String sql;
        try (var file = LedgerPast.class.getResourceAsStream("/ledger-past.sql")) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        sql = sql.replace(":entries", Integer.toString(entries)).replace(":days", Integer.toString(DAYS));
        if (hasDueDay(database)) {
            sql = sql.replace("/*due_on*/", ", due_on").replace("/*a month*/", ", current_date + p.n % 30");
        }
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
        System.out.printf(
                "60,000 people, 200,000 grants, %,d ledger entries in %d days; made in %d s%n",
                entries, DAYS, (System.nanoTime() - started) / 1_000_000_000L);
    }

    private static boolean hasDueDay(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select 1 from information_schema.columns"
                        + " where table_name = 'decision_item' and column_name = 'due_on'")) {
            return found.next();
        }
    }

    /** As the database makes ids of names. */
    static String id(String name) {
        try {
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
