package lv.viis.chassis.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Refuses JSON that is nested deeper than anything that is asked for here. The library's own bound, a thousand, is more than
 * the stack of a small thread takes where the members are not known beforehand.
 */
@Singleton
class ShallowJson implements ObjectMapperCustomizer {

    static final int DEEPEST = 50;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(mapper.getFactory()
                        .streamReadConstraints()
                        .rebuild()
                        .maxNestingDepth(DEEPEST)
                        .build());
    }
}
