"""Our few icons, drawn on a 24 x 24 sheet with round strokes in the colour of the text."""

from types import MappingProxyType

SHAPES = MappingProxyType(
    {
        "arrow": '<path d="M5 12h14M13 6l6 6-6 6"/>',
        "bag": '<path d="M5 8h14l-1 12H6zM9 8V7a3 3 0 0 1 6 0v1"/>',
        "calendar": '<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>',
        "check": '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
        "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
        "cross": '<path d="M6 6l12 12M18 6L6 18"/>',
        "document": '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
        "half": (
            '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/>'
        ),
        "inbox": '<path d="M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 3h3L15 13h5"/>',
        "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
        "people": (
            '<circle cx="9" cy="8" r="3.2"/><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6"/>'
            '<path d="M15.5 5.200a3 3 0 0 1 0 5.600M17 14.400c2.6.6 4 2.5 4 5.6"/>'
        ),
        "pin": '<path d="M12 21c4.5-5 6.5-8.3 6.5-11a6.5 6.5 0 0 0-13 0c0 2.7 2 6 6.5 11z"/>'
        '<circle cx="12" cy="10" r="2.3"/>',
        "question": (
            '<circle cx="12" cy="12" r="8.5"/>'
            '<path d="M9.6 9.700a2.4 2.4 0 1 1 3.5 2.200c-.8.4-1.1.9-1.1 1.700M12 16.600v.1"/>'
        ),
        "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>',
        "user": '<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.4-4 3-6 7-6s6.6 2 7 6"/>',
        "warning": '<path d="M12 4l9 16H3zM12 10v4.500M12 17.400v.1"/>',
    }
)
