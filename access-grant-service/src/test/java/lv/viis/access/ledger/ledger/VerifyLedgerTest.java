package lv.viis.access.ledger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ledger.ledger.Finding.Found;
import lv.viis.access.ledger.ledger.Finding.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported chain is checked without the service: whatever was done to it is found, and where. */
@QuarkusTest
@Tag("A20")
class VerifyLedgerTest {

    @TempDir
    Path directory;

    private record Run(int code, String printed) {}

    /** Six accesses, four of them under a stamped root. */
    private static String chain(UUID school) {
        for (var i = 0; i < 4; i++) {
            LedgerPast.access(school, UUID.randomUUID(), List.of(UUID.randomUUID()), UUID.randomUUID());
        }
        LedgerPast.publishDay();
        for (var i = 0; i < 2; i++) {
            LedgerPast.access(school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        }
        LedgerPast.link();
        return LedgerPast.export(school.toString());
    }

    private static Finding finding(byte[] export) {
        try {
            CheckExport.check(new ExportLines(new ByteArrayInputStream(export)));
            return null;
        } catch (Found found) {
            return found.finding;
        }
    }

    private static Finding finding(List<String> lines) {
        return finding((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Run verify(String export, String... options) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.add(
                Files.writeString(directory.resolve("export.ndjson"), export).toString());
        arguments.addAll(List.of(options));
        return verify(arguments);
    }

    private static Run verify(List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            return new Run(new VerifyLedgerCommand().run(arguments), printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Path published(long root) throws IOException {
        try (var files = Files.newDirectoryStream(
                Path.of(System.getProperty(TimeStampEnvironment.PUBLISHED)), "root-%08d-*.json".formatted(root))) {
            return files.iterator().next();
        }
    }

    @Test
    void any_flipped_byte_is_found_in_its_line_and_in_its_entry() {
        var export = chain(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        assertEquals(null, finding(export));
        var line = 1;
        for (var i = 0; i < export.length; i++) {
            for (var bit : new int[] {1, 0x20, 0x80}) {
                var flipped = export.clone();
                flipped[i] ^= (byte) bit;
                var found = finding(flipped);
                var where = "byte " + i + " of line " + line + " flipped by " + bit + ": " + found;
                assertTrue(found != null && found.line() == line, where);
                if (line >= 2 && line <= 7) {
                    assertEquals(line - 1, found.sequence(), where);
                }
            }
            if (export[i] == '\n') {
                line++;
            }
        }
        assertEquals(10, line);
    }

    @Test
    void an_entry_that_is_removed_moved_repeated_or_added_is_named() {
        var export = chain(UUID.randomUUID()).lines().toList();
        for (var entry = 1; entry <= 6; entry++) {
            var removed = new ArrayList<>(export);
            removed.remove(entry);
            assertFinding(Kind.MISSING, entry, removed);

            var repeated = new ArrayList<>(export);
            repeated.add(entry, export.get(entry));
            assertFinding(Kind.DUPLICATED, entry, repeated);

            for (var other = entry + 1; other <= 6; other++) {
                var swapped = new ArrayList<>(export);
                swapped.set(entry, export.get(other));
                swapped.set(other, export.get(entry));
                assertFinding(Kind.REORDERED, entry, swapped);
            }
            assertFinding(Kind.MISSING, entry + 1, export.subList(0, entry + 1));
        }
        assertFinding(Kind.MISSING, 1, export.subList(0, 1));

        var forged = new ArrayList<>(export);
        var sixth =
                ExportFormat.read(export.get(6), ExportFormat.EntryLine.class).of("x");
        var chain =
                ExportFormat.read(export.get(0), ExportFormat.FirstLine.class).chain();
        forged.add(
                7,
                ExportFormat.line(ExportFormat.EntryLine.of(
                        Entry.link(chain, 7, sixth.hash(), UUID.randomUUID(), "Forged", sixth.linkedAt(), "{}"))));
        assertFinding(Kind.ALTERED, 7, forged);
        forged.add(export.get(8));
        assertEquals(Kind.ALTERED, finding(forged).kind());
        var more = new ArrayList<>(export);
        more.add(export.get(8));
        assertEquals(Kind.ALTERED, finding(more).kind());
    }

    private static void assertFinding(Kind kind, long sequence, List<String> lines) {
        var found = finding(lines);
        assertTrue(
                found != null && found.kind() == kind && found.sequence() == sequence,
                () -> kind + " " + sequence + " expected, found " + found);
    }

    @Test
    void an_entry_that_is_replaced_with_its_own_hash_is_named_by_the_next() {
        var export = new ArrayList<>(chain(UUID.randomUUID()).lines().toList());
        var chain =
                ExportFormat.read(export.get(0), ExportFormat.FirstLine.class).chain();
        var third =
                ExportFormat.read(export.get(3), ExportFormat.EntryLine.class).of(chain);
        var forged = Entry.link(
                chain, 3, third.previousHash(), third.eventId(), third.type(), third.linkedAt(), "{\"forged\":true}");
        export.set(3, ExportFormat.line(ExportFormat.EntryLine.of(forged)));
        assertFinding(Kind.ALTERED, 3, export);
    }

    @Test
    void a_whole_chain_is_held_against_the_published_root_and_the_authority() throws IOException {
        var school = UUID.randomUUID();
        var export = chain(school);
        var root = LedgerPast.number("select max(number) from ledger_root");
        var certificate = System.getProperty(TimeStampEnvironment.CERTIFICATE);
        var run = verify(export, "--root", published(root).toString(), "--tsa", certificate);
        assertEquals(0, run.code(), run.printed());
        assertTrue(run.printed().contains("6 entries"), run.printed());
        assertEquals(
                0,
                verify(export, "--root", published(root).getParent().toString()).code());

        var answered =
                io.restassured.RestAssured.get("/v1/ledger/roots/" + root).asString();
        var file = Files.writeString(directory.resolve("answered.json"), answered);
        assertEquals(
                0,
                verify(export, "--root", file.toString(), "--tsa", certificate).code());

        var stranger = lv.viis.demotrust.DemoTrust.inMemory().listSignerPem();
        var other = Files.writeString(directory.resolve("other.pem"), stranger);
        assertEquals(
                4,
                verify(export, "--root", file.toString(), "--tsa", other.toString())
                        .code());
        assertEquals(2, verify(export, "--root").code());
        assertEquals(2, verify(List.of()).code());
        assertEquals(2, verify(List.of(directory.resolve("missing").toString())).code());
        assertEquals(2, verify(export, "--root", certificate).code());
    }

    @Test
    @Tag("A19")
    void a_chain_that_its_owner_rewrites_with_all_that_follows_contradicts_the_published_root() throws Exception {
        var school = UUID.randomUUID();
        chain(school);
        var root = LedgerPast.number("select max(number) from ledger_root");
        var kept = Files.copy(published(root), directory.resolve("kept.json"));
        var certificate = System.getProperty(TimeStampEnvironment.CERTIFICATE);
        var answered = Files.writeString(
                directory.resolve("answered.json"),
                io.restassured.RestAssured.get("/v1/ledger/roots/" + root).asString());
        rewrite(school.toString(), 2, root);

        var export = LedgerPast.export(school.toString());
        assertEquals(0, verify(export).code(), "the forgery is perfect in itself");
        for (var against : List.of(kept, answered)) {
            var run = verify(export, "--root", against.toString(), "--tsa", certificate);
            assertEquals(3, run.code(), run.printed());
            assertTrue(run.printed().startsWith("REWRITTEN entry 1: "), run.printed());
        }
        // A root that was made up to fit has no stamp of the authority, or one of today.
        var fitting = directory.resolve("fitting.json");
        Files.writeString(
                fitting, Files.readString(answered).replaceAll("\"timeStamp\":\"[^\"]*\"", "\"timeStamp\":null"));
        assertEquals(
                4,
                verify(export, "--root", fitting.toString(), "--tsa", certificate)
                        .code());
    }

    @Test
    void a_chain_that_was_cut_off_consistently_contradicts_the_published_root() throws Exception {
        var school = UUID.randomUUID();
        chain(school);
        var root = LedgerPast.publishDay();
        var kept = Files.copy(published(root), directory.resolve("kept.json"));
        var first = "{\"entries\":1,";
        var lines = LedgerPast.export(school.toString()).lines().toList();
        var hash = ExportFormat.read(lines.get(1), ExportFormat.EntryLine.class).hash();
        var cut = lines.get(0) + "\n" + lines.get(1) + "\n" + first + "\"lastHash\":\"" + hash + "\"}\n";
        assertEquals(0, verify(cut).code());
        var run = verify(cut, "--root", kept.toString());
        assertEquals(3, run.code(), run.printed());
        assertTrue(run.printed().startsWith("MISSING entry 2"), run.printed());
    }

    /** What an owner can do: another content, all hashes after it, all roots, and new stamps on them. */
    private static void rewrite(String chain, long from, long roots) throws SQLException, IOException {
        var lines = LedgerPast.export(chain).lines().toList();
        try (var database = LedgerPast.owner();
                var update = database.prepareStatement(
                        "update ledger_entry set content = ?, previous = ?, hash = ? where chain = ? and sequence = ?");
                var all = database.createStatement()) {
            database.setAutoCommit(false);
            var previous = from == 1
                    ? Entry.NOTHING
                    : ExportFormat.read(lines.get((int) from - 1), ExportFormat.EntryLine.class)
                            .hash();
            for (var sequence = from; sequence <= 6; sequence++) {
                var was = ExportFormat.read(lines.get((int) sequence), ExportFormat.EntryLine.class)
                        .of(chain);
                var forged = Entry.link(
                        chain,
                        sequence,
                        previous,
                        was.eventId(),
                        was.type(),
                        was.linkedAt(),
                        was.content().replace("read person", "read pupil"));
                update.setString(1, forged.content());
                update.setBytes(2, Hashes.parse(forged.previousHash()));
                update.setBytes(3, Hashes.parse(forged.hash()));
                update.setString(4, chain);
                update.setLong(5, sequence);
                update.executeUpdate();
                previous = forged.hash();
            }
            all.execute("delete from ledger_time_stamp");
            all.execute("delete from ledger_head");
            all.execute("delete from ledger_root");
            database.commit();
        }
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty(TimeStampEnvironment.PUBLISHED)))) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        for (var root = 0L; root < roots; root = LedgerPast.publishDay()) {
            // As many as there were.
        }
    }
}
