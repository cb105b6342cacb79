package lv.viis.access.ledger.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The ledger's time stamps and where its roots are published. */
@ConfigMapping(prefix = "viis.access.ledger")
public interface LedgerConfig {

    /** The time stamping authority (RFC 3161 over HTTP) for the daily roots; without one roots are made and wait. */
    Optional<URI> tsaUrl();

    /**
     * A PEM file with the certificates of the units whose stamps are taken, or of their issuer. Without one any stamp is
     * that holds by itself, which is told as a warning at the start.
     */
    Optional<Path> tsaCertificates();

    /** How long its answer may take. */
    @WithDefault("10s")
    Duration tsaTimeout();

    /** A directory outside the database into which each stamped root is written as a file, for keeping elsewhere. */
    Optional<Path> publishDir();
}
