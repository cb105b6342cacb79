package lv.viis.registration;

import io.quarkus.test.common.QuarkusTestResource;
import lv.viis.chassis.testing.TestEnvironment;

/** Registers the environment for all tests of the service. */
@QuarkusTestResource(TestEnvironment.class)
@QuarkusTestResource(DemoTrustEnvironment.class)
@QuarkusTestResource(MailEnvironment.class)
class RegistrationEnvironment {}
