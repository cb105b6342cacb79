package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lv.viis.local.LocalSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The start page in both languages, on a desk and on a telephone: what a person may do, for everybody to read. */
@Order(6)
class StartPageIT {

    /** Of a telephone held upright, in CSS pixels. */
    private static final int NARROW = 390;

    private static LocalSuite suite;
    private static OpenPage page;

    @BeforeAll
    static void start() {
        Chromium.assumeInstalled();
        suite = Running.oneReplica();
        page = new OpenPage(Chromium.open());
    }

    @AfterAll
    static void stop() {
        if (page != null) {
            page.browser().quit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en"})
    void everybody_can_use_it_whoever_is_logged_in(String language) throws IOException {
        for (var width : List.of(1280, NARROW)) {
            show(width);
            open(language);
            isUsable("start-page-" + language + "-" + width);
            choose("access-officer");
            isUsable("start-page-officer-" + language + "-" + width);
            openAll();
            isUsable("start-page-calls-" + language + "-" + width);
        }
    }

    @Test
    void it_has_the_calls_of_each_service_that_the_person_may_make() {
        open("en");
        choose("head");
        assertThat(page.script("return document.querySelectorAll('#calls > section').length"))
                .isEqualTo(4L);
        assertThat(page.browser().findElements(By.cssSelector("#calls .failed")))
                .isEmpty();
        assertThat(operations())
                .contains("changeOrganisationContact", "createAccessApplication", "applyForSystemClient", "openTicket")
                .doesNotContain("decideDecisionItem");
        choose("access-officer");
        assertThat(operations()).contains("decideDecisionItem").doesNotContain("createAccessApplication");
    }

    @Test
    void a_call_opens_the_documentation_at_it_with_its_example_filled_in() throws IOException {
        open("en");
        choose("head");
        var startPage = page.browser().getWindowHandle();
        openAll();
        page.browser()
                .findElement(By.cssSelector("[data-operation='createAccessApplication']"))
                .click();
        page.until(() -> page.browser().getWindowHandles().size() == 2);
        page.browser().getWindowHandles().stream()
                .filter(window -> !window.equals(startPage))
                .forEach(window -> page.browser().switchTo().window(window));
        try {
            page.until(() -> !page.browser()
                    .findElements(By.cssSelector(".opblock.is-open textarea.body-param__text"))
                    .isEmpty());
            assertThat(page.browser().findElements(By.cssSelector(".opblock.is-open")))
                    .hasSize(1);
            var body = page.browser().findElement(By.cssSelector(".opblock.is-open textarea.body-param__text"));
            assertThat(body.getDomProperty("value")).contains("\"employerId\": \"", "\"personalCode\"");
            page.screenshot("documentation-at-a-call");
        } finally {
            page.browser().close();
            page.browser().switchTo().window(startPage);
        }
    }

    @Test
    void a_call_has_a_command_with_its_example() {
        open("en");
        choose("head");
        openAll();
        var there = By.xpath("//li[a[@data-operation='changeOrganisationContact']]//pre");
        page.until(() -> !page.browser().findElements(there).isEmpty());
        var command = page.browser().findElement(there);
        assertThat(command.getText())
                .containsPattern("curl -sSg -X PATCH 'http://127.0.0.1:\\d+/v1/organisations/[0-9a-f-]{36}/contact'")
                .contains(
                        "-H \"Authorization: Bearer $TOKEN\"",
                        "If-Match: ETAG",
                        "application/merge-patch+json",
                        "-d '{");
    }

    @Test
    void the_language_is_the_browsers_or_else_latvian_until_one_is_chosen() {
        var agent = page.script("return navigator.userAgent");
        try {
            for (var preferred :
                    Map.of("en-GB,lv", "en", "lv,en", "lv", "fr,de", "lv").entrySet()) {
                page.browser()
                        .executeCdpCommand(
                                "Network.setUserAgentOverride",
                                Map.of("userAgent", agent, "acceptLanguage", preferred.getKey()));
                page.browser().get(suite.startPage().toString());
                page.script("localStorage.clear()");
                page.browser().navigate().refresh();
                isIn(preferred.getValue());
            }
            page.shown("[data-language='en']").click();
            isIn("en");
            page.browser().navigate().refresh();
            isIn("en");
            assertThat(page.browser().getTitle()).isEqualTo("VIIS on this machine");
        } finally {
            page.browser()
                    .executeCdpCommand(
                            "Network.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", "en-US"));
        }
    }

    private static void open(String language) {
        page.browser().get(suite.startPage().toString());
        page.shown("[data-language='" + language + "']").click();
        isIn(language);
        page.shown("#health li");
    }

    private static void isIn(String language) {
        page.until(() -> language.equals(page.script("return document.documentElement.lang"))
                && !page.browser()
                        .findElements(By.cssSelector("[data-language='" + language + "'][aria-pressed='true']"))
                        .isEmpty());
    }

    /** Until the page has come back from the login, twice if there is a scope, with the calls of all services. */
    private static void choose(String person) {
        page.shown("[data-person='" + person + "']").click();
        page.until(() -> !page.browser()
                        .findElements(By.cssSelector("[data-person='" + person + "'][aria-pressed='true']"))
                        .isEmpty()
                && !page.browser().findElements(By.cssSelector("#calls .group")).isEmpty());
    }

    private static void openAll() {
        page.script("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    }

    private static List<String> operations() {
        return page.browser().findElements(By.cssSelector("#calls [data-operation]")).stream()
                .map(link -> link.getDomAttribute("data-operation"))
                .toList();
    }

    private static void show(int width) {
        page.browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width == NARROW));
    }

    /** Nothing that axe finds, and nothing beside the screen. */
    private static void isUsable(String name) throws IOException {
        page.screenshot(name);
        assertThat(page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + ": what stands beside the screen, in pixels")
                .isEqualTo(0L);
        prefer("dark");
        assertThat(page.axeFindsOfColours()).as(name + ", dark").isEmpty();
        prefer("light");
        assertThat(page.axeFinds()).as(name + ", light").isEmpty();
    }

    private static void prefer(String scheme) {
        page.browser()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
