package lv.viis.registry.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An organisation was entered in the registry: all services learn of it. */
record OrganisationRegistered(@JsonUnwrapped OrganisationState state) {}
