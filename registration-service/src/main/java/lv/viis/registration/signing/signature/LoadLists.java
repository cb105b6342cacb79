package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Loads all configured lists once: from their sources, or where those are down or serve nonsense, from good copies. */
final class LoadLists {
    private static final Logger LOG = Logger.getLogger(LoadLists.class);

    /**
     * What the lists say.
     *
     * @param confirmedAt when the source that was asked longest ago confirmed its list
     * @param nextUpdate when the first of the lists ends
     * @param lists the lists themselves, without those that only point to others
     */
    record Trust(
            TrustedListsCertificateSource certificates,
            Instant confirmedAt,
            Instant nextUpdate,
            List<TrustedListCopy> lists) {}

    private final TrustConfig config;
    private final Download download;
    private final ListCopies copies;
    private final ExecutorService workers;
    private final Instant now;
    private final Map<String, ListCopies.Copy> used = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    LoadLists(TrustConfig config, Download download, ListCopies copies, ExecutorService workers, Instant now) {
        this.config = config;
        this.download = download;
        this.copies = copies;
        this.workers = workers;
        this.now = now;
    }

    /** Empty if a list that must be good is not; then what was trusted before goes on until it is stale. */
    Optional<Trust> load() throws IOException {
        if (config.lists().isEmpty() && config.lotl().isEmpty()) {
            throw new IOException("none is configured (viis.registration.trust)");
        }
        var certificates = new TrustedListsCertificateSource();
        var lists = run(certificates);
        var bad = lists.stream()
                .filter(list -> !good(list))
                .map(TLInfo::getUrl)
                .filter(url -> copies.of(url).isPresent())
                .toList();
        if (!bad.isEmpty()) {
            refused.addAll(bad);
            LOG.warnf("These sources serve a list that does not count, their last good copy is used: %s", bad);
            certificates = new TrustedListsCertificateSource();
            lists = run(certificates);
        }
        lists.stream().filter(list -> !good(list)).forEach(list -> {
            LOG.warnf("The trusted list %s cannot be used: %s", list.getUrl(), reason(list));
            used.remove(list.getUrl());
        });
        var required = lists.stream().filter(this::mustBeGood).toList();
        if (required.isEmpty() || !required.stream().allMatch(this::good)) {
            return Optional.empty();
        }
        // What is left is good, or led to a good list of lists (its pivots).
        used.forEach((url, copy) -> {
            if (copy.confirmedAt().equals(now)) {
                copies.keep(url, copy);
            }
        });
        return Optional.of(new Trust(
                certificates,
                required.stream()
                        .map(list -> used.get(list.getUrl()).confirmedAt())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                required.stream()
                        .map(LoadLists::nextUpdate)
                        .min(Instant::compareTo)
                        .orElseThrow(),
                lists.stream()
                        .filter(list -> !(list instanceof LOTLInfo) && good(list))
                        .map(list -> new TrustedListCopy(
                                list.getUrl(), used.get(list.getUrl()).content()))
                        .toList()));
    }

    private List<TLInfo> run(TrustedListsCertificateSource certificates) throws IOException {
        used.clear();
        var job = new TLValidationJob();
        job.setExecutorService(workers);
        job.setTrustedListCertificateSource(certificates);
        // Without it lists that are expired, or signed by anybody, are taken with a warning.
        job.setSynchronizationStrategy(new ExpirationAndSignatureCheckStrategy());
        job.setOnlineDataLoader((DSSFileLoader) this::document);
        var sources = new ListSources(download);
        var own = new ArrayList<TLSource>();
        for (var list : config.lists()) {
            own.add(sources.of(list));
        }
        job.setTrustedListSources(own.toArray(TLSource[]::new));
        config.lotl().ifPresent(lotl -> job.setListOfTrustedListSources(sources.of(lotl)));
        job.onlineRefresh();
        var summary = job.getSummary();
        var all = new ArrayList<>(summary.getOtherTLInfos());
        for (var lotl : summary.getLOTLInfos()) {
            all.add(lotl);
            all.addAll(lotl.getTLInfos());
        }
        return all;
    }

    private DSSDocument document(String url) {
        var copy = refused.contains(url) ? copies.of(url) : fresh(url).or(() -> copies.of(url));
        used.put(url, copy.orElseThrow(() -> new DSSException("Neither the source nor a copy: " + url)));
        return new InMemoryDocument(copy.get().content(), url);
    }

    private Optional<ListCopies.Copy> fresh(String url) {
        try {
            return Optional.of(new ListCopies.Copy(download.get(url), now));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The trusted list cannot be loaded: %s", e);
            return Optional.empty();
        }
    }

    private boolean mustBeGood(TLInfo list) {
        return list instanceof LOTLInfo
                || list.getParent() == null
                || config.lotl().flatMap(TrustConfig.ListOfLists::territories).isPresent();
    }

    private boolean good(TLInfo list) {
        var parsed = list.getParsingCacheInfo();
        var validated = list.getValidationCacheInfo();
        return used.containsKey(list.getUrl())
                && parsed != null
                && parsed.isResultExist()
                && parsed.getNextUpdateDate() != null
                && nextUpdate(list).isAfter(now)
                && validated != null
                && validated.isResultExist()
                && validated.isValid();
    }

    private static Instant nextUpdate(TLInfo list) {
        return list.getParsingCacheInfo().getNextUpdateDate().toInstant();
    }

    private static String reason(TLInfo list) {
        var reasons = new HashSet<String>();
        var loaded = list.getDownloadCacheInfo();
        if (loaded != null && loaded.getExceptionMessage() != null) {
            reasons.add(loaded.getExceptionMessage());
        }
        var parsed = list.getParsingCacheInfo();
        if (parsed != null && parsed.isResultExist()) {
            reasons.add("next update " + parsed.getNextUpdateDate());
        }
        var validated = list.getValidationCacheInfo();
        if (validated != null && validated.isResultExist()) {
            reasons.add("signature " + validated.getIndication() + " " + validated.getSubIndication());
        }
        return reasons.toString();
    }
}
