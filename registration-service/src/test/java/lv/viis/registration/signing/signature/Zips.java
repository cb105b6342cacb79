package lv.viis.registration.signing.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Takes containers apart and puts them together again, as an attacker or another tool would. */
final class Zips {
    record Entry(String name, byte[] content) {}

    private Zips() {}

    static List<Entry> entries(byte[] zip) {
        var entries = new ArrayList<Entry>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Writes two entries of one name without a word, and deflates everything, the mimetype too. */
    static byte[] zip(List<Entry> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (var entry : entries) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.name()));
                zip.write(entry.content());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] with(byte[] zip, String name, byte[] content) {
        var entries = entries(zip);
        entries.add(new Entry(name, content));
        return zip(entries);
    }

    static byte[] without(byte[] zip, String name) {
        return edited(zip, name, entry -> null);
    }

    static byte[] renamed(byte[] zip, String from, String to) {
        return edited(zip, from, entry -> new Entry(to, entry.content()));
    }

    static byte[] changed(byte[] zip, String name, UnaryOperator<byte[]> change) {
        return edited(zip, name, entry -> new Entry(name, change.apply(entry.content())));
    }

    private static byte[] edited(byte[] zip, String name, UnaryOperator<Entry> edit) {
        var entries = entries(zip);
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
            throw new IllegalArgumentException("no " + name);
        }
        return zip(entries.stream()
                .map(entry -> entry.name().equals(name) ? edit.apply(entry) : entry)
                .filter(Objects::nonNull)
                .toList());
    }
}
