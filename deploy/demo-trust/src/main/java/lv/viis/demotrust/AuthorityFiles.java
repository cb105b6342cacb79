package lv.viis.demotrust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;

/** The demo authority on disk: a PKCS#12 file and the random password of it, so that restarts keep the same keys. */
final class AuthorityFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private AuthorityFiles() {}

    static Authority openOrCreate(Path directory) {
        try {
            Files.createDirectories(directory);
            var store = directory.resolve("demo-trust.p12");
            var password = directory.resolve("demo-trust.password");
            if (Files.exists(store)) {
                return read(store, Files.readString(password).strip().toCharArray());
            }
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Files.writeString(password, secret);
            onlyForOwner(password);
            var authority = Authority.create(Authority.FOUNDED, InstantSource.system());
            write(authority, store, secret.toCharArray());
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo keys in " + directory + " cannot be read or written.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo keys in " + directory + " cannot be opened.", e);
        }
    }

    private static Authority read(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return new Authority(
                entry(store, "ca", password),
                entry(store, "ocsp", password),
                entry(store, "tsa", password),
                entry(store, "list", password),
                InstantSource.system());
    }

    private static KeyAndCertificate entry(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException {
        return new KeyAndCertificate(
                (PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
    }

    private static void write(Authority authority, Path file, char[] password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        put(store, "ca", authority.ca(), password);
        put(store, "ocsp", authority.ocsp(), password);
        put(store, "tsa", authority.timeStamping(), password);
        put(store, "list", authority.listSigner(), password);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(unfinished)) {
            store.store(out, password);
        }
        onlyForOwner(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(KeyStore store, String alias, KeyAndCertificate pair, char[] password)
            throws GeneralSecurityException {
        store.setKeyEntry(alias, pair.key(), password, new Certificate[] {pair.certificate()});
    }

    private static void onlyForOwner(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
