package lv.viis.access;

import io.quarkus.test.common.QuarkusTestResource;
import lv.viis.chassis.testing.TestEnvironment;

/** Registers the environment for all tests of the service. */
@QuarkusTestResource(TestEnvironment.class)
class AccessEnvironment {}
