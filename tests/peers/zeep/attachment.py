"""The ZIP that inviaFileMtom carries, and the message that carries it as MTOM does."""

import io
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

BOUNDARY = "----=_Part_0_1"
INCLUDE = "{http://www.w3.org/2004/08/xop/include}Include"


def zip_of(name, owner, documents):
    """`owner` and `documents` as the SOAP services take them: dictionaries, in the order of PROTOCOL 8.1."""
    content = {"proprietario": owner, "documentoSpesa": documents}
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{element("precompilata", content)}'
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, xml)
    return archive.getvalue()


def element(name, value):
    if isinstance(value, list):
        return "".join(element(name, one) for one in value)
    if isinstance(value, dict):
        value = "".join(element(child, content) for child, content in value.items())
    else:
        value = escape(str(value))
    return f"<{name}>{value}</{name}>"


def mtom(envelope, attachment):
    """Body and headers: the attachment goes out of `documento` into a part of its own (PROTOCOL 9.3)."""
    (document,) = envelope.iter("documento")
    document.text = None
    etree.SubElement(document, INCLUDE, href="cid:spese@client.example")
    root_type = 'application/xop+xml; charset=UTF-8; type="text/xml"'
    body = b"".join(part(*one) for one in (
        (root_type, "8bit", "root@client.example", etree.tostring(envelope, encoding="UTF-8", xml_declaration=True)),
        ("application/zip", "binary", "spese@client.example", attachment)))
    kind = ('multipart/related; type="application/xop+xml"; start="<root@client.example>"; start-info="text/xml"; '
            f'boundary="{BOUNDARY}"')
    return body + f"--{BOUNDARY}--\r\n".encode(), {"Content-Type": kind, "SOAPAction": '""'}


def part(kind, encoding, identity, content):
    head = (f"--{BOUNDARY}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n"
            f"Content-ID: <{identity}>\r\n\r\n")
    return head.encode() + content + b"\r\n"
