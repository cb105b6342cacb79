package lv.viis.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** What nobody else may know, made at the first start of a data directory and kept in it. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    /** 32 random bytes in Base64, always the same ones for a name. */
    public synchronized String key(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    /** A password of a database role; the same bytes without characters that need quoting. */
    public String password(String role) {
        return key("password." + role).replaceAll("[^A-Za-z0-9]", "");
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            writePrivately(file, values);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Writes a file that only its owner can read. */
    public static void writePrivately(Path file, Properties content) throws IOException {
        makePrivate(file);
        try (var out = Files.newBufferedWriter(file)) {
            content.store(out, null);
        }
    }

    /** The same with one secret in it. */
    public static Path writePrivately(Path file, String content) throws IOException {
        makePrivate(file);
        return Files.writeString(file, content);
    }

    private static void makePrivate(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
