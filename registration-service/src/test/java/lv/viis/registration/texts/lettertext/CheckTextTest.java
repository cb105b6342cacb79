package lv.viis.registration.texts.lettertext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which texts are refused before they can do harm. */
class CheckTextTest {

    private static final String GOOD = """
            <h1>Saistību raksts</h1>
            {#for e in employees}<p>{e.name}, {e.personalCode}{#if e.phone}, {e.phone}{#else}, bez tālruņa{/if}</p>{/for}
            <p>{employer.name}</p>
            """;

    private static final CheckText CHECK = new CheckText(new PrintLetter(new MakePdf()));

    private static LetterText text(String template) {
        return new LetterText(LetterSample.COMMITMENT, "lv", "x", LocalDate.of(2026, 12, 1), template);
    }

    static Stream<LetterText> shipped() {
        return ShippedTexts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_comes_with_the_service_is_accepted(LetterText text) {
        assertThatCode(() -> CHECK.check(text)).doesNotThrowAnyException();
        if (text.lang.equals("lv")) {
            assertThat(text.template).contains("Šis ir paraugs", "sistēmas veidotājiem nav zināms");
        }
    }

    @Test
    void a_text_of_known_names_and_plain_markup_is_accepted() {
        assertThatCode(() -> CHECK.check(text(GOOD))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {employer.secret}                              | names nothing
            {employees}                                    | names nothing
            {employer.name.length}                         | names nothing
            {employer.getClass()}                          | not a mark
            {employer.name.bytes}                          | names nothing
            {inject:config}                                | not a mark
            {cdi:entityManager}                            | not a mark
            {#include frame}{/include}                     | not a mark
            {#eval 'x' /}                                  | not a mark
            {#let x=1}{/let}                               | not a mark
            {#for i in 1000000000}x{/for}                  | not a mark
            {#for i in employer}x{/for}                    | no list
            {e.name}                                       | names nothing
            {#if employer.name}x                           | not closed
            {#if employer.name}x{#else}y{#else}z{/if}      | stands alone
            {/for}                                         | closes nothing
            '{| raw |}'                                    | not a mark
            { employer.name }                              | not a mark
            \\{employer.name                               | not a mark
            {#for a in employees}{#for b in employees}{#for c in employees}x{/for}{/for}{/for} | too deep
            <script>alert(1)</script>                      | <script>
            <img src="http://example.com/x.png" alt="x"/>  | <img>
            <img src="data:image/png;base64,AAAA" alt="x"/>| <img>
            <a href="file:///etc/passwd">x</a>             | <a>
            <iframe src="x"></iframe>                      | <iframe>
            <object data="x"></object>                     | <object>
            <style>@import url(http://example.com);</style>| <style>
            <link rel="stylesheet" href="x"/>              | <link>
            <p style="background: url(http://x)">x</p>     | style
            <p onclick="x()">x</p>                         | onclick
            <p id="foot">x</p>                             | id
            <p class="{employer.name}">x</p>               | class
            <svg xmlns="http://www.w3.org/2000/svg"/>      | <svg>
            <x:include href="x"/>                          | <x:include>
            <p>x                                           | well-formed
            &xxe;                                          | well-formed
            <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>| well-formed
            <?xml-stylesheet href="x"?>                    | instruction
            <!-- x -->                                     | comment
            <![CDATA[<script>]]>                           | raw data
            {#if employer.name}<p>x{/if}</p>               | section
            </body><body>                                  | well-formed
            """)
    void whatever_reaches_outside_or_may_fail_is_refused(String part, String fault) {
        var refusal = catchThrowableOfType(TextNotAcceptable.class, () -> CHECK.check(text(GOOD + part)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.violations())
                .anySatisfy(found -> assertThat(found.fault().english()).contains(fault));
    }

    @Test
    void a_text_that_names_nobody_or_nothing_is_refused() {
        for (var sample : LetterSample.values()) {
            var empty = new LetterText(sample, "lv", "x", LocalDate.of(2026, 12, 1), "<h1>Iesniegums</h1>");
            var refusal = catchThrowableOfType(TextNotAcceptable.class, () -> CHECK.check(empty));
            assertThat(refusal.violations())
                    .anySatisfy(found -> assertThat(found.fault().english()).contains("does not say what it must"));
        }
        assertThat(catchThrowableOfType(TextNotAcceptable.class, () -> CHECK.check(text(GOOD.replace("h1>", "h2>"))))
                        .violations()
                        .get(0)
                        .fault()
                        .english())
                .contains("<h1>");
        assertThat(catchThrowableOfType(TextNotAcceptable.class, () -> CHECK.check(text(GOOD + "x".repeat(70_000))))
                        .violations())
                .hasSize(1);
    }

    @Test
    void a_value_is_text_and_never_a_mark_or_markup() {
        var content = Letters.named("<img src=\"http://example.com\"/> {employer.name} &amp;");
        var body = new PrintLetter(new MakePdf()).body(text(GOOD), LetterData.of(content));
        assertThat(body).contains("&lt;img src=&quot;http://example.com&quot;/&gt; {employer.name} &amp;amp;");
    }
}
