package lv.viis.local.oidc;

import java.util.stream.Collectors;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.web.Web.Answer;

/** The two pages that the provider shows: who are you, and why not. */
final class LoginPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>VIIS demo login</title>
            <style>
              :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
              body { max-width: 36rem; margin: 8vh auto; padding: 0 1rem; }
              ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
              a { display: block; padding: .75rem 1rem; border: 1px solid #8886; border-radius: .5rem;
                  color: inherit; text-decoration: none; }
              a:hover, a:focus-visible { border-color: #9e2339; outline: 2px solid #9e2339; }
              small { display: block; opacity: .75; }
            </style>
            <h1>%s</h1>
            %s
            </html>
            """;

    private LoginPage() {}

    static Answer choose(DemoPeople people, String query) {
        String others = query.replaceAll("(^|&)login_hint=[^&]*", "");
        String list = people.all().stream()
                .map(person -> "<li><a href=\"/authorize?" + escaped(others + "&login_hint=" + person.id()) + "\">"
                        + name(person) + "</a></li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return Answer.html(
                200, PAGE.formatted("Who are you?", "<p>Nobody here exists; choosing is logging in.</p>\n" + list));
    }

    static Answer refused(String why) {
        return Answer.html(400, PAGE.formatted("This login cannot go on", "<p>" + escaped(why) + "</p>"));
    }

    private static String name(DemoPerson person) {
        return escaped(person.fullName()) + "<small>" + escaped(person.post()) + "</small>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
