package lv.viis.support;

import io.quarkus.test.common.QuarkusTestResource;
import lv.viis.chassis.testing.TestEnvironment;

/** Where all tests of this service run. */
@QuarkusTestResource(TestEnvironment.class)
class SupportEnvironment {}
