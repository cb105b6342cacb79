package lv.viis.chassis.language;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What the service speaks to who does not say what they read. */
@ConfigMapping(prefix = "viis.language")
public interface LanguageSettings {

    /**
     * Of problems and the faults of an input, where a request has no {@code Accept-Language} or names neither of ours:
     * {@code lv} or {@code en}.
     */
    @WithName("default")
    @WithDefault("lv")
    Language otherwise();
}
