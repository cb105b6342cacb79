package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A newcomer's way: the start page, a demo person's token in one click, a call on an API's documentation page. */
@Order(6)
class BrowserIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static LocalSuite suite;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeInstalled();
        suite = Running.oneReplica();
        Files.createDirectories(SCREENSHOTS);
        browser = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static WebElement shown(By what) {
        return new WebDriverWait(browser, Duration.ofSeconds(20)).until(driver -> {
            var found = driver.findElements(what);
            return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
        });
    }

    private static void screenshot(String name) throws IOException {
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    @Test
    void a_demo_persons_token_is_one_click_away_and_works_on_the_documentation_page() throws IOException {
        browser.get(suite.startPage().toString());
        shown(By.cssSelector("[data-person='head']")).click();
        var token = shown(By.id("token"));
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> text(token).startsWith("ey"));
        var jwt = text(token);
        assertThat(jwt.split("\\.")).hasSize(3);
        screenshot("start-page");

        browser.get(suite.url(Service.REGISTRY) + "/q/swagger-ui");
        shown(By.cssSelector("button.authorize")).click();
        shown(By.cssSelector(".auth-container input")).sendKeys(jwt);
        shown(By.cssSelector(".auth-btn-wrapper button.authorize")).click();
        shown(By.cssSelector("button.btn-done")).click();
        shown(By.xpath("//span[@data-path='/v1/me']")).click();
        shown(By.cssSelector("button.execute")).click();
        var answer = shown(By.cssSelector(".live-responses-table tr.response .response-col_status"));
        screenshot("documentation-page");
        assertThat(answer.getText()).contains("200");
        assertThat(browser.getPageSource()).contains("personId");
    }

    private static String text(WebElement element) {
        var value = element.getDomProperty("value");
        return value == null ? element.getText() : value;
    }
}
