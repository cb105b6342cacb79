package lv.viis.access.ledger.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * What is time-stamped and published of a day. Its text is seven lines, each ended by a line feed: {@code
 * viis-ledger-root 1}, then {@code number}, {@code day}, {@code previous}, {@code chains}, {@code tree} and {@code
 * bootstrap} with their values.
 *
 * @param number from 1 on, without a gap
 * @param day of Europe/Riga
 * @param previous SHA-256 of the text of the root before, 64 zeros for the first
 * @param chains how many chains there are
 * @param tree Merkle root over the heads of all chains, ordered by chain
 * @param bootstrap SHA-256 of the order that named the first officers, {@code none} if none was carried out
 */
record RootDocument(long number, LocalDate day, String previous, int chains, String tree, String bootstrap) {

    private static final List<String> NAMES = List.of("number", "day", "previous", "chains", "tree", "bootstrap");
    private static final String FIRST_LINE = "viis-ledger-root 1\n";

    String text() {
        return FIRST_LINE + "number " + number + "\nday " + day + "\nprevious " + previous + "\nchains " + chains
                + "\ntree " + tree + "\nbootstrap " + bootstrap + "\n";
    }

    String sha256() {
        return Hashes.hex(Hashes.sha256(text()));
    }

    /** @throws IllegalArgumentException unless it is exactly of this form */
    static RootDocument parse(String text) {
        var lines = text.split("\n", -1);
        if (!text.startsWith(FIRST_LINE) || lines.length != NAMES.size() + 2) {
            throw new IllegalArgumentException("not a root of the ledger");
        }
        var values = new String[NAMES.size()];
        for (var i = 0; i < values.length; i++) {
            var name = NAMES.get(i) + " ";
            if (!lines[i + 1].startsWith(name)) {
                throw new IllegalArgumentException("not a root of the ledger");
            }
            values[i] = lines[i + 1].substring(name.length());
        }
        try {
            var root = new RootDocument(
                    Long.parseLong(values[0]),
                    LocalDate.parse(values[1]),
                    values[2],
                    Integer.parseInt(values[3]),
                    values[4],
                    values[5]);
            Hashes.parse(root.previous());
            Hashes.parse(root.tree());
            if (root.text().equals(text)) {
                return root;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a root of the ledger", e);
        }
        throw new IllegalArgumentException("not a root of the ledger");
    }
}
