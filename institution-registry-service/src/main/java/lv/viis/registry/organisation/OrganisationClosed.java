package lv.viis.registry.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An organisation's closing was recorded: rights and applications that rest on it end on the day. */
record OrganisationClosed(@JsonUnwrapped OrganisationState state) {}
