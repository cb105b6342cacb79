package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * {@code deploy/THIRD-PARTY.md} names each library that is packaged with the services, with its licences as its POM tells
 * them; with {@code -Dcontract.update=true} it is written instead of compared. None has a licence that nobody looked at.
 */
@Order(0)
class ThirdPartyIT {

    private static final Path ROOT = Repository.root();
    private static final Path PAGE = ROOT.resolve("deploy/THIRD-PARTY.md");

    /** Libraries of these licences may be used by, and passed on with, software under the EUPL 1.2; the first that fits names it. */
    private static final Map<String, Pattern> KNOWN = known();

    private static final String HEAD = """
            # Third-party notices

            What is packaged with the four services, unmodified and as jars of its own, each under its own licence; the texts lie in the
            jars or at the addresses in their POMs. Written from the packaged services and their libraries' POMs, and compared with them by
            test (`ThirdPartyIT`). What only `deploy/local` and tests need is in [dependencies.md](docs/dependencies.md).

            VIIS itself is under the EUPL 1.2 (`LICENSE`). None of these licences stands in the way: permissive ones ask for their notices to be
            kept; the weak copyleft of LGPL, EPL and MPL covers the library, which stays replaceable as a jar; GPL 2 occurs only with the Classpath
            Exception or beside a licence of choice. Another licence fails the test until somebody has looked at it.
            """;

    private static Map<String, Pattern> known() {
        var known = new LinkedHashMap<String, Pattern>();
        known.put("Apache-2.0", Pattern.compile("(?i).*apache.*2(\\.0)?.*"));
        known.put("MIT", Pattern.compile("(?i)(the )?MIT( license)?"));
        known.put("MIT-0", Pattern.compile("MIT-0"));
        known.put("BSD", Pattern.compile("(?i)(the )?(BSD.*|EDL 1\\.0|Eclipse Distribution License.*)"));
        known.put("Bouncy Castle Licence (MIT)", Pattern.compile("Bouncy Castle Licence"));
        known.put("Public domain (CC0)", Pattern.compile("(?i)public domain.*"));
        known.put("EPL", Pattern.compile("(?i)(EPL.?\\d.*|Eclipse Public License.*)"));
        known.put("MPL-2.0", Pattern.compile("(?i)mozilla public license.*2\\.0"));
        known.put(
                "GPL-2.0 with Classpath Exception",
                Pattern.compile(
                        "(?i)GPL.?2.*(CPE|classpath.exception)|GNU General Public License.* 2 with .*Classpath Exception"));
        known.put("LGPL-2.1", Pattern.compile("(?i)GNU Lesser General Public License.*"));
        return known;
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(PAGE, page(libraries()));
        }
    }

    @Test
    void each_library_is_named_with_its_licence() throws IOException {
        assertThat(PAGE).hasContent(page(libraries()));
    }

    @Test
    void each_has_a_licence_that_was_looked_at() throws IOException {
        var unknown = new TreeMap<>(libraries());
        unknown.values().removeIf(licences -> licences.stream().anyMatch(KNOWN::containsKey));
        assertThat(unknown).isEmpty();
    }

    private static String page(Map<String, List<String>> libraries) {
        var byLicence = new TreeMap<String, List<String>>();
        libraries.forEach((library, licences) -> byLicence
                .computeIfAbsent(String.join(" or ", licences), any -> new ArrayList<>())
                .add(library));
        var page = new StringBuilder(HEAD);
        byLicence.forEach((licence, those) -> {
            page.append("\n## ").append(licence).append("\n\n");
            those.forEach(library -> page.append("- `").append(library).append("`\n"));
        });
        return page.toString();
    }

    /** Licences by coordinate and version. */
    private static Map<String, List<String>> libraries() throws IOException {
        var libraries = new TreeMap<String, List<String>>();
        for (var service : Service.values()) {
            var list = ROOT.resolve(service.id()).resolve("target/quarkus-app/quarkus-app-dependencies.txt");
            for (var line : Files.readAllLines(list)) {
                var parts = line.split(":");
                if (parts.length > 3 && !parts[0].equals("lv.viis")) {
                    // Of each platform another one.
                    var artifact = parts[1].replaceFirst("^native-[a-z]+-.*", "native-*");
                    var version = parts[parts.length - 1];
                    libraries.put(
                            parts[0] + ":" + artifact + ":" + version, names(licences(parts[0], parts[1], version)));
                }
            }
        }
        return libraries;
    }

    /** As they are called here; what nobody looked at as it is written. */
    private static List<String> names(List<String> licences) {
        var names = new TreeSet<String>();
        for (var licence : licences) {
            names.add(KNOWN.entrySet().stream()
                    .filter(known -> known.getValue().matcher(licence).matches())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(licence));
        }
        return List.copyOf(names);
    }

    /** Of its POM, or of the nearest parent that has some. */
    private static List<String> licences(String group, String artifact, String version) {
        var pom = repository()
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        var project = read(pom);
        var licences = children(project, "licenses").stream()
                .flatMap(found -> children(found, "license").stream())
                .map(licence -> text(licence, "name"))
                .toList();
        if (!licences.isEmpty()) {
            return licences;
        }
        return children(project, "parent").stream()
                .findFirst()
                .map(parent -> licences(text(parent, "groupId"), text(parent, "artifactId"), text(parent, "version")))
                .orElse(List.of());
    }

    private static Path repository() {
        var told = System.getProperty("localRepository");
        return told != null ? Path.of(told) : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    private static Element read(Path pom) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("The POM of a library cannot be read: " + pom, e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent().strip();
    }
}
