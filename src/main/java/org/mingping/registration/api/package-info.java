/** Preparation and registration for other systems: see shared/api.md. */
package org.mingping.registration.api;
