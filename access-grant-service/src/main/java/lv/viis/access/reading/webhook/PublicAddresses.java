package lv.viis.access.reading.webhook;

import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lv.viis.chassis.text.WebAddresses;

/**
 * Tells which addresses may be called (CWE-918): HTTPS, a host all of whose addresses are public. Asked again before
 * each call, and the connection goes to the very address that was judged, so that a name which changes in between
 * leads nowhere.
 */
@ApplicationScoped
class PublicAddresses {
    /** Not globally reachable, by the registries of special-purpose addresses (RFC 6890); multicast besides. */
    private static final List<IPAddress> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "::ffff:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(range -> new IPAddressString(range).getAddress())
            .toList();

    /** Where a call goes. */
    record Target(URI address, InetAddress at) {}

    private final Set<String> privateHosts;
    private final ResolveHost resolveHost;

    PublicAddresses(WebhookConfig config, ResolveHost resolveHost) {
        this.privateHosts = config.privateHosts().orElse(Set.of());
        this.resolveHost = resolveHost;
    }

    /**
     * Judges what can be judged without asking a name server: the form, and a host that is named by its number.
     *
     * @throws AddressNotAllowed if it may not be called
     */
    URI judge(String text) {
        var address = parse(text);
        var number = new HostName(address.getHost()).asAddress();
        if (number != null) {
            requirePublic(address.getHost(), number.toInetAddress());
        }
        return address;
    }

    /** Fails with {@link AddressNotAllowed} if it may not be called, or its host is not known. */
    CompletableFuture<Target> target(String text) {
        var address = judge(text);
        return resolveHost.resolve(address.getHost()).thenApply(all -> {
            for (var one : all) {
                requirePublic(address.getHost(), one);
            }
            return new Target(address, all[0]);
        });
    }

    private void requirePublic(String host, InetAddress address) {
        if (!privateHosts.contains(host) && isSpecial(address)) {
            throw AddressNotAllowed.ofPrivateHost();
        }
    }

    private URI parse(String text) {
        URI address;
        try {
            // A host in letters of another language has a name in ASCII, by which it is called.
            address = WebAddresses.ascii(text).orElse(new URI(text)).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw AddressNotAllowed.ofNoAddress();
        }
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw AddressNotAllowed.ofParts();
        }
        var isPlain = "http".equalsIgnoreCase(address.getScheme());
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(isPlain && privateHosts.contains(host))) {
            throw AddressNotAllowed.ofScheme();
        }
        return address;
    }

    static boolean isSpecial(InetAddress address) {
        var ip = new IPAddressString(address.getHostAddress().replaceAll("%.*", "")).getAddress();
        return SPECIAL.stream()
                .anyMatch(
                        range -> range.getIPVersion() == ip.getIPVersion() && range.contains(ip.withoutPrefixLength()));
    }
}
