"""Speed and quality of Handslag, printed as figures beside a calibration loop."""
