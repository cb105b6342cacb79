/** The application for access: what a head asks for whom, and what became of it. */
package lv.viis.registration.applying;
