package lv.viis.chassis.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.LanguageSettings;

/** In which language a problem is told, and what else is told of a refusal. */
@ApplicationScoped
public class SpokenLanguage {

    private final LanguageSettings settings;

    SpokenLanguage(LanguageSettings settings) {
        this.settings = settings;
    }

    /** For an answer to this request that is for people to read. */
    public Language of(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), settings.otherwise());
    }

    Language of(String path, HttpHeaders headers) {
        return of(path, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * @param path SCIM's errors are for programs, and English as its standard is
     * @param accepted the value of {@code Accept-Language}, null if it is absent
     */
    Language of(String path, String accepted) {
        return ScimError.isAt(path) ? Language.EN : Language.of(accepted, settings.otherwise());
    }
}
