package lv.viis.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a browser shows, which may come late, and what axe finds in it. */
record OpenPage(ChromeDriver browser) {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Object script(String code) {
        return browser.executeScript(code);
    }

    void until(BooleanSupplier holds) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> holds.getAsBoolean());
    }

    WebElement shown(String css) {
        return new WebDriverWait(browser, PATIENCE)
                .until(driver -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(element -> element.isDisplayed() && element.isEnabled())
                        .findFirst()
                        .orElse(null));
    }

    /** All of the page, also what one has to scroll to. */
    void screenshot(String name) throws IOException {
        var taken = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(SCREENSHOTS);
        Files.write(
                SCREENSHOTS.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) taken.get("data")));
    }

    /** What keeps somebody from using the page: rules of axe-core, each with where. */
    List<?> axeFinds() throws IOException {
        return axeFinds("{ resultTypes: ['violations'] }");
    }

    /** The part of it that other colours change. */
    List<?> axeFindsOfColours() throws IOException {
        return axeFinds("{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");
    }

    private List<?> axeFinds(String options) throws IOException {
        if (Boolean.FALSE.equals(script("return 'axe' in window"))) {
            try (var axe = OpenPage.class.getResourceAsStream("/axe.min.js")) {
                script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        browser.manage().timeouts().scriptTimeout(PATIENCE);
        return (List<?>) browser.executeAsyncScript("const done = arguments[0];"
                + "axe.run(" + options + ").then(({ violations }) => done(violations.map(({ id, nodes }) =>"
                + " id + ': ' + nodes.map((node) => node.html).join(', '))), (error) => done([String(error)]))");
    }
}
