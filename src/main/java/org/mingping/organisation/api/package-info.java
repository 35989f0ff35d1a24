/** The HTTP interface of this room: see shared/api.md. */
package org.mingping.organisation.api;
