package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** {@code deploy/docs/dependencies.md} has a row for each direct dependency of the POMs and of npm, of the version that is used. */
class DependenciesTest {

    private static final Path PAGE = Path.of("deploy/docs/dependencies.md");
    private static final String PACKAGES = "(?:.+/)?package\\.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void each_direct_dependency_has_a_row_and_no_other() throws Exception {
        var used = new TreeSet<String>();
        for (var pom : Checkout.files("(?:.+/)?pom\\.xml")) {
            direct(pom).keySet().stream()
                    .filter(coordinate -> !coordinate.startsWith("lv.viis:"))
                    .forEach(used::add);
        }
        used.addAll(ofNpm().keySet());
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void a_version_that_a_pom_names_is_the_one_of_the_row() throws Exception {
        var named = new TreeMap<String, String>();
        var root = Path.of("pom.xml");
        managed(root).forEach(named::put);
        for (var pom : Checkout.files("(?:.+/)?pom\\.xml")) {
            direct(pom).forEach((coordinate, version) -> {
                if (!version.isEmpty()) {
                    named.put(coordinate, version);
                }
            });
        }
        named.putAll(ofNpm());
        var boms = new TreeSet<String>();
        named.forEach((coordinate, version) -> {
            if (coordinate.endsWith("-bom")) {
                boms.add("BOM " + version);
            }
        });
        var faults = new ArrayList<String>();
        rows().forEach((coordinate, version) -> {
            var expected = named.get(coordinate);
            if (expected == null ? !boms.contains(version) : !version.equals(expected)) {
                faults.add(coordinate + " is not " + version + " but " + (expected == null ? boms : expected));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void npm_brings_what_its_lock_files_say_and_from_nowhere_in_particular() throws Exception {
        for (var list : Checkout.files(PACKAGES)) {
            assertThat(versions(list).values())
                    .as("exact versions of " + list)
                    .allMatch(version -> version.matches("[0-9][\\w.+-]*"));
            var lock = Checkout.text(list.resolveSibling("package-lock.json"));
            assertThat(lock).as(list + "'s lock: an address").doesNotContain("://");
            var locked = JSON.readTree(lock).path("packages");
            versions(list)
                    .forEach((name, version) -> assertThat(locked.path("node_modules/" + name)
                                    .path("version")
                                    .asText())
                            .as(name)
                            .isEqualTo(version));
            assertThat(locked).as(list + "'s lock").allMatch(one -> one == locked.path("") || one.has("integrity"));
        }
    }

    @Test
    void what_comes_from_npm_is_audited() {
        assertThat(Checkout.files("(?:.+/)?(?:yarn\\.lock|pnpm-lock\\.yaml)")).isEmpty();
        for (var list : Checkout.files(PACKAGES)) {
            assertThat(Checkout.text(list.resolveSibling("check")))
                    .as("check beside " + list)
                    .contains("npm audit");
            assertThat(Checkout.text(Path.of(".ci/run"))).contains(Checkout.slashed(list.resolveSibling("check")));
        }
    }

    /** Version by {@code npm:<name>}. */
    private static Map<String, String> ofNpm() throws Exception {
        var found = new TreeMap<String, String>();
        for (var list : Checkout.files(PACKAGES)) {
            versions(list).forEach((name, version) -> found.put("npm:" + name, version));
        }
        return found;
    }

    private static Map<String, String> versions(Path list) throws Exception {
        var found = new TreeMap<String, String>();
        for (var kind : List.of("dependencies", "devDependencies")) {
            JSON.readTree(Checkout.text(list))
                    .path(kind)
                    .fields()
                    .forEachRemaining(
                            one -> found.put(one.getKey(), one.getValue().asText()));
        }
        return found;
    }

    /** Version by coordinate; the first cell may name several artifacts, the second is their version. */
    private static Map<String, String> rows() {
        var rows = new HashMap<String, String>();
        for (var line : Checkout.text(PAGE).lines().toList()) {
            if (line.startsWith("| `")) {
                var cells = line.split("\\|", -1);
                assertThat(cells).as(line).hasSize(8);
                Pattern.compile("`([^`]+)`")
                        .matcher(cells[1])
                        .results()
                        .forEach(found -> assertThat(rows.put(found.group(1), cells[2].strip()))
                                .as("a second row of " + found.group(1))
                                .isNull());
            }
        }
        return rows;
    }

    private static Map<String, String> direct(Path pom) throws Exception {
        var project = read(pom);
        return dependencies(children(project, "dependencies"), properties(project));
    }

    private static Map<String, String> managed(Path pom) throws Exception {
        var project = read(pom);
        var management = children(project, "dependencyManagement").stream()
                .flatMap(found -> children(found, "dependencies").stream())
                .toList();
        return dependencies(management, properties(project));
    }

    private static Map<String, String> dependencies(Collection<Element> lists, Map<String, String> properties) {
        var found = new TreeMap<String, String>();
        for (var list : lists) {
            for (var dependency : children(list, "dependency")) {
                found.put(
                        text(dependency, "groupId") + ":" + filled(text(dependency, "artifactId"), properties),
                        filled(text(dependency, "version"), properties));
            }
        }
        return found;
    }

    /** With the properties of a build on Linux x86-64. */
    private static String filled(String text, Map<String, String> properties) {
        var filled = text;
        for (var property : properties.entrySet()) {
            filled = filled.replace("${" + property.getKey() + "}", property.getValue());
        }
        return filled;
    }

    private static Map<String, String> properties(Element project) throws Exception {
        var properties = new HashMap<String, String>();
        for (var owner : List.of(read(Path.of("pom.xml")), project)) {
            for (var list : children(owner, "properties")) {
                for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element property) {
                        properties.put(
                                property.getTagName(), property.getTextContent().strip());
                    }
                }
            }
        }
        return properties;
    }

    private static Element read(Path pom) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(Checkout.ROOT.resolve(pom).toFile())
                .getDocumentElement();
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
        return children(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
