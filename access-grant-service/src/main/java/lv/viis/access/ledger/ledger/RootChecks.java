package lv.viis.access.ledger.ledger;

import java.util.OptionalLong;
import lv.viis.access.ledger.ledger.ExportFormat.RootLine;
import lv.viis.access.ledger.ledger.Finding.Found;
import lv.viis.access.ledger.ledger.Finding.Kind;
import lv.viis.access.ledger.ledger.PublishedRoots.Published;

/** Holds an exported chain against roots that were kept outside the database, and their stamps against the authority. */
final class RootChecks {

    private RootChecks() {}

    static void stamp(byte[] token, RootDocument document, long line) {
        try {
            TimeStamps.check(token, Hashes.sha256(document.text()));
        } catch (IllegalArgumentException e) {
            throw new Found(Kind.STAMP, line, 0, "root " + document.number() + ": " + e.getMessage());
        }
    }

    /** Roots come in order, and one that follows directly names the one before. */
    static void follows(CheckedChain checked, RootDocument document, long line) {
        if (checked.roots.isEmpty()) {
            return;
        }
        var before =
                RootDocument.parse(checked.roots.get(checked.roots.size() - 1).document());
        if (document.number() <= before.number()
                || document.number() == before.number() + 1
                        && !document.previous().equals(before.sha256())) {
            throw new Found(
                    Kind.ALTERED, line, 0, "root " + document.number() + " does not follow root " + before.number());
        }
    }

    /** @throws Found if the stamp is missing or was not made by one of the given certificates or whom they vouch for */
    static void requireStampBy(Authorities authorities, Published root) {
        if (root.token() == null) {
            throw new Found(Kind.STAMP, 0, 0, "root " + root.document().number() + " has no time stamp");
        }
        stamp(root.token(), root.document(), 0);
        var proven =
                TimeStamps.check(root.token(), Hashes.sha256(root.document().text()));
        if (!authorities.vouchFor(proven)) {
            throw new Found(Kind.STAMP, 0, 0, "root " + root.document().number() + " is stamped by another authority");
        }
    }

    /**
     * Holds the chain against one published root.
     *
     * @param vouchedFor up to which entry earlier published roots hold
     * @return up to which entry this one holds too, empty if it says nothing of the chain as exported
     * @throws Found if it says something else
     */
    static OptionalLong hold(CheckedChain checked, Published root, long vouchedFor) {
        var number = root.document().number();
        var exported = checked.roots.stream()
                .filter(line -> RootDocument.parse(line.document()).number() == number)
                .findFirst();
        if (exported.isPresent()
                && !exported.get().document().equals(root.document().text())) {
            throw rewritten(vouchedFor, "root " + number + " of the export is not the published one");
        }
        if (root.heads() == null) {
            return exported.map(line -> OptionalLong.of(line.lastSequence()))
                    .orElse(isBefore(checked, number) ? OptionalLong.of(vouchedFor) : OptionalLong.empty());
        }
        return OptionalLong.of(root.heads().stream()
                .filter(head -> head.chain().equals(checked.chain))
                .findFirst()
                .map(head -> hold(checked, number, head, vouchedFor))
                .orElse(0L));
    }

    private static long hold(CheckedChain checked, long number, ChainHead published, long vouchedFor) {
        if (published.lastSequence() > checked.entries()) {
            throw new Found(
                    Kind.MISSING,
                    0,
                    checked.entries() + 1,
                    "the published root " + number + " is over the entries up to " + published.lastSequence());
        }
        if (!checked.headLike(published).equals(published)) {
            throw rewritten(
                    vouchedFor,
                    "the entries up to " + published.lastSequence() + " are not those of the published root " + number);
        }
        return published.lastSequence();
    }

    /** Which entry it was cannot be told from a root; what an earlier root vouches for it was not. */
    private static Found rewritten(long vouchedFor, String words) {
        return new Found(Kind.REWRITTEN, 0, vouchedFor + 1, words + "; it may be a later one of them");
    }

    /** A day on which the chain did not grow is not in the export; a later one that is there covers it. */
    private static boolean isBefore(CheckedChain checked, long number) {
        return checked.roots.stream()
                .map(RootLine::document)
                .anyMatch(document -> RootDocument.parse(document).number() > number);
    }
}
