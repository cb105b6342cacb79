package lv.viis.registration.signing.signature;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which trusted lists say whose signatures count. Without any, every signature is answered by 503. */
@ConfigMapping(prefix = "viis.registration.trust")
public interface TrustConfig {

    /** Trusted lists that are trusted by themselves, without a list of lists. All of them must be good. */
    List<OwnList> lists();

    /** The list of trusted lists; in production that of the European Commission. */
    Optional<ListOfLists> lotl();

    /**
     * Directory for the last good copy of each list, so that a restart does not depend on the sources. One for each
     * replica. Without it copies live in memory only.
     */
    Optional<Path> copies();

    /** How often the lists are loaded again. */
    @WithDefault("PT6H")
    Duration refreshInterval();

    /** How soon it is tried again while a list is missing or its source is down. */
    @WithDefault("PT5S")
    Duration retryInterval();

    /** How long ago a list may have been confirmed by its source before signatures are answered by 503. */
    @WithDefault("PT48H")
    Duration staleAfter();

    /** Limit for fetching one list, from connecting to its last byte. */
    @WithDefault("PT20S")
    Duration downloadTimeout();

    /**
     * Hosts, as {@code host} or {@code host:port}, where revocation data may be fetched that a signed file lacks: the
     * OCSP responders and revocation lists of the trusted services whose files shall be accepted at level T. Nothing is
     * fetched from anywhere else, and nothing at all without it.
     */
    Optional<List<String>> revocationHosts();

    /** Limit for one answer of such a host, from connecting to its last byte. */
    @WithDefault("PT3S")
    Duration revocationTimeout();

    /** A trusted list with the certificates that may sign it. */
    interface OwnList {
        /** {@code https:} or {@code file:}; {@code http:} of the same machine only. */
        URI url();

        /**
         * PEM files with the certificates of the list's signer, as paths or URLs. They are the anchor of all trust:
         * a URL is for local runs.
         */
        List<String> signerCertificates();
    }

    /** The European list of trusted lists (LOTL), with pivots. */
    interface ListOfLists {
        /** {@code https://ec.europa.eu/tools/lotl/eu-lotl.xml} in production. */
        URI url();

        /** Address of the Official Journal's publication that announces the signers of the list of lists. */
        String officialJournal();

        /** Key store with the certificates that the Official Journal announced. */
        Path keystore();

        /** Type of the key store, PKCS12 unless given. (A declared default would make the whole group required.) */
        Optional<String> keystoreType();

        /** Password of the key store. */
        String keystorePassword();

        /**
         * Territories (such as {@code LV,EE,LT}) whose lists are loaded, all of which must be good. Without it the
         * lists of all territories are loaded, and one that cannot be is left out.
         */
        Optional<List<String>> territories();
    }
}
