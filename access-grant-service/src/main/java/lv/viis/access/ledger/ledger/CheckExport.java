package lv.viis.access.ledger.ledger;

import lv.viis.access.ledger.ledger.ExportFormat.EntryLine;
import lv.viis.access.ledger.ledger.ExportFormat.FirstLine;
import lv.viis.access.ledger.ledger.ExportFormat.LastLine;
import lv.viis.access.ledger.ledger.ExportFormat.RootOf;
import lv.viis.access.ledger.ledger.Finding.Found;
import lv.viis.access.ledger.ledger.Finding.Kind;

/** Goes through an exported chain line by line and stops at the first that is not as it was written. */
final class CheckExport {

    private final ExportLines lines;
    private CheckedChain checked;
    private boolean ended;

    private CheckExport(ExportLines lines) {
        this.lines = lines;
    }

    /** @throws Found with the first fault */
    static CheckedChain check(ExportLines lines) {
        var check = new CheckExport(lines);
        check.first(lines.next());
        for (var line = lines.next(); line != null; line = lines.next()) {
            check.take(line);
        }
        if (!check.ended) {
            throw check.found(Kind.MISSING, check.due(), "the export ends before its last line");
        }
        return check.checked;
    }

    private void first(String line) {
        try {
            var first = line == null ? null : ExportFormat.read(line, FirstLine.class);
            if (first != null && first.isRight()) {
                checked = new CheckedChain(first.chain());
                return;
            }
        } catch (IllegalArgumentException e) {
            // The same as a wrong one.
        }
        throw new Found(Kind.ALTERED, 1, 0, "the first line is not that of an exported chain");
    }

    private void take(String line) {
        if (ended) {
            throw found(Kind.ALTERED, 0, "there is more behind the last line");
        }
        try {
            if (line.startsWith("{\"root\":")) {
                root(ExportFormat.read(line, RootOf.class));
            } else if (line.startsWith("{\"entries\":")) {
                last(ExportFormat.read(line, LastLine.class));
            } else {
                entry(ExportFormat.read(line, EntryLine.class).of(checked.chain));
            }
        } catch (IllegalArgumentException e) {
            var isEntry = checked.roots.isEmpty() && line.startsWith("{\"sequence\":");
            throw found(
                    Kind.ALTERED,
                    isEntry || checked.roots.isEmpty() ? due() : 0,
                    isEntry ? "the entry is not as it was exported" : "the line is not as it was exported");
        }
    }

    private void entry(Entry entry) {
        if (!checked.roots.isEmpty()) {
            throw found(Kind.ALTERED, entry.sequence(), "an entry stands behind the roots");
        }
        if (!entry.isAsHashed()) {
            throw found(Kind.ALTERED, due(), "its hash is not that of its content");
        }
        if (entry.sequence() != due()) {
            throw outOfOrder(entry.sequence());
        }
        if (!entry.previousHash().equals(checked.hash(entry.sequence() - 1))) {
            var altered = Math.max(1, entry.sequence() - 1);
            throw found(
                    Kind.ALTERED,
                    altered,
                    altered == entry.sequence()
                            ? "the first entry names one before it"
                            : "it was replaced: entry " + entry.sequence() + " was linked to another one");
        }
        checked.add(entry.hash());
    }

    private Found outOfOrder(long sequence) {
        if (sequence < due()) {
            return found(Kind.DUPLICATED, sequence, "it stands here again where entry " + due() + " is due");
        }
        return lines.hasEntryAhead(due())
                ? found(Kind.REORDERED, due(), "entry " + sequence + " stands where it is due")
                : found(Kind.MISSING, due(), "entry " + sequence + " follows on entry " + (due() - 1));
    }

    private void root(RootOf line) {
        var root = line.root();
        var document = RootDocument.parse(root.document());
        var token = root.token();
        var stated = root.head(checked.chain);
        if (!root.leadsToTree(stated, document)) {
            throw found(Kind.ALTERED, 0, "the chain's place does not lead to root " + document.number());
        }
        if (root.lastSequence() > checked.entries()) {
            throw found(
                    Kind.MISSING,
                    due(),
                    "root " + document.number() + " is over the entries up to " + root.lastSequence());
        }
        if (!checked.headLike(stated).equals(stated)) {
            throw found(
                    Kind.REWRITTEN,
                    root.firstSequence(),
                    "the entries up to " + root.lastSequence() + " are not those of root " + document.number());
        }
        if (token != null) {
            RootChecks.stamp(token, document, lines.number());
        }
        RootChecks.follows(checked, document, lines.number());
        checked.roots.add(root);
    }

    private void last(LastLine last) {
        if (last.entries() > checked.entries()) {
            throw found(Kind.MISSING, due(), "the export says that it has " + last.entries() + " entries");
        }
        if (last.entries() < checked.entries()) {
            throw found(Kind.ALTERED, last.entries() + 1, "it was added: the export says that it has fewer");
        }
        if (!checked.hash(checked.entries()).equals(last.lastHash())) {
            throw found(Kind.ALTERED, checked.entries(), "the last line names another hash for it");
        }
        ended = true;
    }

    private long due() {
        return checked.entries() + 1;
    }

    private Found found(Kind kind, long sequence, String words) {
        return new Found(kind, lines.number(), sequence, words);
    }
}
