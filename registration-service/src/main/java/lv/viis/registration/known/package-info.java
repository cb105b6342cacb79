/** What this service keeps of what others told: organisations, roles, grants, other ids of a person, and who may act for whom. */
package lv.viis.registration.known;
