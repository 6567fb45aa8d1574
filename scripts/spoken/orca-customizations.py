"""
Loaded by Orca as the user's settings: turns the voice off and writes every utterance to the file named by SPOKEN, one
JSON string per line. Orca logs its words just before it would send them to the voice.
"""

import json
import logging
import os
import re

from orca import settings, speech

speech.init = lambda: None
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False


class Utterances(logging.Handler):
    def __init__(self, path):
        super().__init__()
        self.file = open(path, "a", encoding="utf-8")

    def emit(self, record):
        said = re.match(r"SPEECH OUTPUT: '(.*)'", record.getMessage(), re.DOTALL)
        if said and said[1].strip():
            self.file.write(json.dumps(said[1]) + "\n")
            self.file.flush()


logging.getLogger("speech").addHandler(Utterances(os.environ["SPOKEN"]))
