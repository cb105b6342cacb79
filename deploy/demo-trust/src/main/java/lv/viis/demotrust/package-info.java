/** A certification authority, time stamping, OCSP and a signed trusted list for demo people. Never for production. */
package lv.viis.demotrust;
