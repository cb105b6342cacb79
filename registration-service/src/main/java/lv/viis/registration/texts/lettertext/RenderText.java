package lv.viis.registration.texts.lettertext;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Fills a wording in: a template engine that knows maps, lists and texts, and calls nothing of Java. */
@ApplicationScoped
class RenderText {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addValueResolvers(
                    ValueResolvers.mapperResolver(), ValueResolvers.mapResolver(), ValueResolvers.rawResolver())
            .addSectionHelpers(new IfSectionHelper.Factory(), new LoopSectionHelper.Factory())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();

    String render(String template, Map<String, Object> data) {
        return engine.parse(template, HTML).instance().data(data).render();
    }
}
