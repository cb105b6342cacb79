/**
 * What everything else stands on: documents, the facts that are told to others, what roles are called by, and a
 * transaction of which a part may fail.
 */
package lv.viis.registration.ground;
