"""Who may do what: one enum of roles, one of permissions, one table."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a person is in an organisation."""

    ADMINISTRATOR = "administrator", _("Administrator")
    COORDINATOR = "coordinator", _("Coordinator")
    ENTERPRISE_MEMBER = "enterprise_member", _("Member of a social enterprise")
    JURIST = "jurist", _("Jurist")
    PURCHASER = "purchaser", _("Purchaser")
    SUPPLIER_MEMBER = "supplier_member", _("Member of another supplier")


class Permission(TextChoices):
    """What can be allowed, in alphabetical order."""

    CASE_WRITE = "case_write", _("Work with the board's own cases and ask the jurist")
    CLAUSE_EDIT = "clause_edit", _("Write, change and end the city's clauses, and see how they are used")
    DOCUMENT_CHECK = "document_check", _("Upload the board's tender documents and have them checked")
    ENTERPRISE_EDIT = "enterprise_edit", _("Change an enterprise's page and offers")
    ENTERPRISE_IMPORT = "enterprise_import", _("Read enterprises in from a sheet")
    ENTERPRISE_REGISTER = "enterprise_register", _("Put an enterprise in the register")
    GUIDELINE_EDIT = (
        "guideline_edit",
        _("Write and end the city's own guidelines, and set the limits of the document check"),
    )
    JURIST_ANSWER = "jurist_answer", _("Read and answer what the boards ask the jurist")
    MATCH_SEE_ALL = "match_see_all", _("See every firm's match with a need")
    MATCH_SEE_OWN = "match_see_own", _("See the own firm's match with a need")
    NEED_WRITE = "need_write", _("Write, publish and close needs")
    NOTICE_READ = "notice_read", _("Read a notice in and start a need from it")
    ROLES_SEE = "roles_see", _("See what each role may do")
    THRESHOLD_EDIT = "threshold_edit", _("Enter what the limits are in kronor")
    WEIGHTS_EDIT = "weights_edit", _("Choose what matching goes by")


# Roles whose permissions hold at every organisation of the city.
CITYWIDE = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.JURIST})

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: frozenset(
        {
            Permission.ROLES_SEE,
            Permission.CLAUSE_EDIT,
            Permission.ENTERPRISE_IMPORT,
            Permission.GUIDELINE_EDIT,
            Permission.THRESHOLD_EDIT,
            Permission.WEIGHTS_EDIT,
        }
    ),
    Role.COORDINATOR: frozenset(
        {
            Permission.ENTERPRISE_EDIT,
            Permission.ENTERPRISE_IMPORT,
            Permission.ENTERPRISE_REGISTER,
            Permission.NOTICE_READ,
            Permission.MATCH_SEE_ALL,
            Permission.ROLES_SEE,
        }
    ),
    Role.ENTERPRISE_MEMBER: frozenset({Permission.ENTERPRISE_EDIT, Permission.MATCH_SEE_OWN}),
    Role.JURIST: frozenset(
        {
            Permission.CLAUSE_EDIT,
            Permission.GUIDELINE_EDIT,
            Permission.JURIST_ANSWER,
            Permission.THRESHOLD_EDIT,
        }
    ),
    Role.PURCHASER: frozenset(
        {
            Permission.CASE_WRITE,
            Permission.DOCUMENT_CHECK,
            Permission.NEED_WRITE,
            Permission.NOTICE_READ,
            Permission.MATCH_SEE_ALL,
        }
    ),
    Role.SUPPLIER_MEMBER: frozenset({Permission.ENTERPRISE_EDIT, Permission.MATCH_SEE_OWN}),
}
