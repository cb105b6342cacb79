package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Describes requests and answers in the API document by the doc comments of their records, each text where it has none. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class TellComments implements OASFilter {

    private final RecordSchemas records;

    public TellComments(IndexView classes) {
        this.records = new RecordSchemas(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> records.of(name, schema).ifPresent(type -> describe(schema, type)));
    }

    private static void describe(Schema schema, ClassInfo type) {
        var comments = DocComments.of(type.name().toString());
        comments.ofType().filter(text -> schema.getDescription() == null).ifPresent(schema::setDescription);
        for (var component : type.recordComponents()) {
            var property = schema.getProperties().get(RecordSchemas.member(component));
            if (property != null && property.getDescription() == null) {
                comments.ofMember(component.name()).ifPresent(property::setDescription);
            }
        }
    }
}
