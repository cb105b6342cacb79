package lv.viis.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Entities keep rules and are tried without a database; their queries stand in repositories. */
final class EntityRules {

    private EntityRules() {}

    static void check(JavaClasses service) {
        noClasses()
                .should()
                .beAssignableTo(PanacheEntityBase.class)
                .because("the queries of an entity stand in its repository")
                .check(service);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PanacheRepositoryBase.class)
                .because("an entity keeps its rules and reads nothing")
                .allowEmptyShould(true)
                .check(service);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UuidVersion7Strategy.class)
                .because("Ids makes ids, one way")
                .check(service);
    }
}
