package lv.viis.registration.signing.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A configuration of trust as a plain object. */
record OwnLists(List<OwnList> lists, Optional<ListOfLists> lotl, Optional<Path> copies) implements TrustConfig {

    record List1(URI url, List<String> signerCertificates) implements OwnList {}

    static OwnLists of(URI url, String signerPem) {
        return new OwnLists(List.of(new List1(url, List.of(signerPem))), Optional.empty(), Optional.empty());
    }

    OwnLists withCopiesIn(Path directory) {
        return new OwnLists(lists, lotl, Optional.of(directory));
    }

    @Override
    public Duration refreshInterval() {
        return Duration.ofHours(6);
    }

    @Override
    public Duration retryInterval() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration staleAfter() {
        return Duration.ofHours(48);
    }

    @Override
    public Duration downloadTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Optional<List<String>> revocationHosts() {
        return Optional.empty();
    }

    @Override
    public Duration revocationTimeout() {
        return Duration.ofSeconds(1);
    }
}
